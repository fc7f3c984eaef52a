import type { Page } from 'playwright-core';
import type { Stage } from '../tests/journeys/web-browser.ts';

/** Creates the first account of an empty server, and stops where one chooses how to begin. */
export async function newcomer(page: Page, stage: Stage): Promise<void> {
  await page.goto(stage.server.setupUrl ?? '');
  await page.getByLabel('Entreprise ou cabinet').fill('Mesure');
  await page.getByLabel('Votre nom').fill('Mesure');
  await page.getByLabel('Adresse électronique').fill('mesure@example.org');
  await page.getByLabel('Mot de passe').fill('une phrase assez longue');
  await page.getByRole('button', { name: 'Créer mon compte' }).click();
  await page.getByRole('heading', { name: 'Par où commencer' }).waitFor();
}
