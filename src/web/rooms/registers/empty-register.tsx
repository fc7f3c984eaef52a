import { Button } from '@mantine/core';
import type { RegisterId } from '#domain/register/names.ts';
import type { Text } from '#kernel/text.ts';
import { type Address, roomAddress, rowAddress } from '../../ui/address.ts';
import { useLanguage } from '../../ui/language.tsx';
import { RoomLink } from '../../ui/room-link.tsx';
import { Empty } from '../../ui/states.tsx';

const WORDS = {
  empty: { fr: 'Ce registre est vide.', en: 'This register is empty.' },
  told: {
    fr: 'Ajoutez une première ligne, ou collez un tableau depuis Excel, LibreOffice ou Google Sheets ; les étapes et le rapport se mettent à jour aussitôt.',
    en: 'Add a first row, or paste a table from Excel, LibreOffice or Google Sheets; the steps and the report follow at once.',
  },
  catalogue: { fr: 'Choisir dans le catalogue…', en: 'Choose from the catalogue…' },
};

interface Help {
  readonly told: Text;
  readonly go: Text;
  readonly place: (dossier: string) => Address;
}

/** Where else the rows of a register come from: what fills it with less typing. */
const HELP: Readonly<Partial<Record<RegisterId, Help>>> = {
  scope: {
    told: {
      fr: 'La page de la mission montre côte à côte ce qui est dedans et ce qui est dehors.',
      en: 'The page of the mission shows side by side what is inside and what is outside.',
    },
    go: { fr: 'Cadrer le périmètre', en: 'Frame the scope' },
    place: (dossier) => roomAddress(dossier, 'mission'),
  },
  roles: {
    told: { fr: 'L’organigramme se dessine à mesure.', en: 'The organisation chart is drawn along.' },
    go: { fr: 'Voir l’organigramme', en: 'See the organisation chart' },
    place: (dossier) => roomAddress(dossier, 'mission'),
  },
  documents: {
    told: {
      fr: 'Le guide a la liste des documents que l’on demande d’ordinaire.',
      en: 'The guide has the list of documents that one usually asks for.',
    },
    go: { fr: 'Prendre la liste du guide', en: 'Take the list of the guide' },
    place: (dossier) => roomAddress(dossier, 'mission', { view: 'documents' }),
  },
  interviews: {
    told: {
      fr: 'Chaque rôle a son guide de questions.',
      en: 'Each role has its guide of questions.',
    },
    go: { fr: 'Prévoir un entretien', en: 'Plan an interview' },
    place: (dossier) => roomAddress(dossier, 'mission', { view: 'interviews' }),
  },
  assets: {
    told: {
      fr: 'Trois à dix actifs suffisent pour commencer : vos données, ce qui les traite, ceux qui y touchent. Les entretiens en donnent aussi.',
      en: 'Three to ten assets are enough to begin: your data, what handles them, who touches them. Interviews give some too.',
    },
    go: { fr: 'Mener un entretien', en: 'Hold an interview' },
    place: (dossier) => roomAddress(dossier, 'mission', { view: 'interviews' }),
  },
  threats: {
    told: {
      fr: 'Construire des scénarios depuis les actifs apporte les menaces et les vulnérabilités qui vont avec.',
      en: 'Building scenarios from the assets brings the threats and vulnerabilities that go with them.',
    },
    go: { fr: 'Construire les scénarios', en: 'Build the scenarios' },
    place: (dossier) => roomAddress(dossier, 'builder'),
  },
  vulnerabilities: {
    told: {
      fr: 'Construire des scénarios depuis les actifs apporte les menaces et les vulnérabilités qui vont avec.',
      en: 'Building scenarios from the assets brings the threats and vulnerabilities that go with them.',
    },
    go: { fr: 'Construire les scénarios', en: 'Build the scenarios' },
    place: (dossier) => roomAddress(dossier, 'builder'),
  },
  measures: {
    told: {
      fr: 'Une mesure répond à un risque : ouvrez un scénario et décidez de son traitement, elle se crée au passage.',
      en: 'A measure answers a risk: open a scenario and decide its treatment, the measure is made along.',
    },
    go: { fr: 'Ouvrir les scénarios', en: 'Open the scenarios' },
    place: (dossier) => rowAddress(dossier, 'scenarios'),
  },
};

interface Props {
  readonly dossier: string;
  readonly id: RegisterId;
  readonly editing: boolean;
  /** Opens the catalogue, where the register has one. */
  readonly onCatalogue: (() => void) | undefined;
}

/** A register with nothing in it says what fills it. */
export function EmptyRegister({ dossier, id, editing, onCatalogue }: Props) {
  const { t } = useLanguage();
  const help = HELP[id];
  return (
    <Empty title={t(WORDS.empty)}>
      {editing && <p>{t(WORDS.told)}</p>}
      {editing && help && <p>{t(help.told)}</p>}
      {editing && (
        <div className="actions">
          {onCatalogue && (
            <Button variant="default" onClick={onCatalogue}>
              {t(WORDS.catalogue)}
            </Button>
          )}
          {help && <RoomLink address={help.place(dossier)}>{t(help.go)}</RoomLink>}
        </div>
      )}
    </Empty>
  );
}
