import { assetSheet as sheet } from '../../sections/asset-sheet.ts';
import { documentOf } from '../../sections/cover.ts';
import type { Kind } from '../kind.ts';
import { ASSET, rowNamed } from '../subject.ts';
import { tell } from '../telling.ts';

/** One asset on a page: its needs, its weaknesses, the risks that touch it (ISO/IEC 27002:2022 5.9). */
export const assetSheet: Kind<'document'> = {
  id: 'asset-sheet',
  title: { fr: 'Fiche d’actif', en: 'Asset sheet' },
  model: 'document',
  subject: ASSET,
  build: (source, subject) => {
    const telling = tell(source);
    const asset = rowNamed(telling.dossier.assets, subject);
    return documentOf(telling, { layout: 'sheet', title: assetSheet.title }, sheet(telling, asset));
  },
};
