import { contents, heading, pageBreak, paragraph } from '../../model/builder.ts';
import { assetSheet } from '../../sections/asset-sheet.ts';
import { documentOf } from '../../sections/cover.ts';
import type { Kind } from '../kind.ts';
import { tell } from '../telling.ts';

/** Every asset, one page each. */
export const assetSheets: Kind<'document'> = {
  id: 'asset-sheets',
  title: { fr: 'Fiches des actifs', en: 'Asset sheets' },
  model: 'document',
  build: (source) => {
    const telling = tell(source);
    const { t, dossier } = telling;
    const frame = { layout: 'report', title: assetSheets.title } as const;
    if (dossier.assets.length === 0) {
      return documentOf(telling, frame, [
        heading(1, t({ fr: 'Aucun actif', en: 'No asset' }), { numbered: false }),
        paragraph(
          t({ fr: 'Le registre des actifs est encore vide.', en: 'The register of assets is still empty.' }),
        ),
      ]);
    }
    return documentOf(telling, frame, [
      contents(1),
      ...dossier.assets.flatMap((asset) => [pageBreak(), ...assetSheet(telling, asset)]),
    ]);
  },
};
