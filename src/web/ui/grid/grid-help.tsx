import type { Text } from '#kernel/text.ts';
import { Dialog } from '../dialog.tsx';
import { useLanguage } from '../language.tsx';

const TITLE = { fr: 'La grille au clavier', en: 'The grid by keyboard' };

const KEYS: readonly (readonly [Text, Text])[] = [
  [
    { fr: 'Flèches', en: 'Arrows' },
    {
      fr: 'Aller d’une cellule à l’autre ; vers le haut depuis la première ligne : les titres',
      en: 'Go from cell to cell; up from the first row: the headings',
    },
  ],
  [
    { fr: 'Début, Fin, Page', en: 'Home, End, Page' },
    {
      fr: 'Bouts de la ligne, page par page ; avec Ctrl : bouts de la grille',
      en: 'Ends of the row, page by page; with Ctrl: ends of the grid',
    },
  ],
  [
    { fr: 'Maj + ces touches', en: 'Shift + these keys' },
    { fr: 'Choisir plusieurs cellules ; Ctrl + A : toutes', en: 'Choose several cells; Ctrl + A: all' },
  ],
  [
    { fr: 'Lettre ou chiffre', en: 'Letter or digit' },
    {
      fr: 'Écrire à la place de ce qui s’y trouve ; sur une échelle, le chiffre suffit',
      en: 'Write over what is there; on a scale, the digit is enough',
    },
  ],
  [
    { fr: 'Entrée ou F2', en: 'Enter or F2' },
    {
      fr: 'Modifier la cellule ; Entrée valide et descend, Échap abandonne',
      en: 'Change the cell; Enter saves and goes down, Escape gives up',
    },
  ],
  [
    { fr: 'Ctrl + Entrée', en: 'Ctrl + Enter' },
    {
      fr: 'En écrivant : mettre cette valeur dans toutes les cellules choisies',
      en: 'While writing: put this value in all chosen cells',
    },
  ],
  [
    { fr: 'Alt + Entrée', en: 'Alt + Enter' },
    {
      fr: 'Ouvrir la ligne à côté ; en écrivant un texte long : passer à la ligne',
      en: 'Open the row beside; while writing a long text: break the line',
    },
  ],
  [
    { fr: 'Alt + L', en: 'Alt + L' },
    { fr: 'En écrivant : l’autre langue', en: 'While writing: the other language' },
  ],
  [
    { fr: 'Suppr', en: 'Delete' },
    { fr: 'Vider les cellules choisies', en: 'Empty the chosen cells' },
  ],
  [
    { fr: 'Ctrl + C, X, V', en: 'Ctrl + C, X, V' },
    {
      fr: 'Copier, couper, coller ; un bloc d’Excel, de LibreOffice ou de Google Sheets est montré avant d’être écrit',
      en: 'Copy, cut, paste; a block from Excel, LibreOffice or Google Sheets is shown before it is written',
    },
  ],
  [
    { fr: 'Ctrl + D', en: 'Ctrl + D' },
    { fr: 'Recopier vers le bas', en: 'Fill down' },
  ],
  [
    { fr: 'Ctrl + Z, Ctrl + Y', en: 'Ctrl + Z, Ctrl + Y' },
    { fr: 'Annuler, rétablir', en: 'Undo, redo' },
  ],
  [
    { fr: 'Sur un titre', en: 'On a heading' },
    {
      fr: 'Entrée trie, Alt + flèches élargit, Ctrl + Maj + flèches déplace la colonne',
      en: 'Enter sorts, Alt + arrows makes wider, Ctrl + Shift + arrows moves the column',
    },
  ],
  [
    { fr: 'Tab', en: 'Tab' },
    {
      fr: 'Cellule suivante, Maj + Tab la précédente. Pour quitter la grille : Échap, puis Tab',
      en: 'Next cell, Shift + Tab the one before. To leave the grid: Escape, then Tab',
    },
  ],
];

/** The keys of the grid, and the way out of it. */
export function GridHelp({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLanguage();
  return (
    <Dialog onClose={onClose} title={t(TITLE)} size="lg">
      <dl className="sheet-keys">
        {KEYS.map(([keys, meaning]) => (
          <div key={keys.en}>
            <dt>{t(keys)}</dt>
            <dd>{t(meaning)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
