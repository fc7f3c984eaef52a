import type { RegisterId } from '#domain/register/names.ts';
import { rowAddress } from '../../ui/address.ts';
import { NEW } from '../../ui/entry/entry-panel.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { RoomLink } from '../../ui/room-link.tsx';

const OPEN = {
  fr: 'Ouvrir sa page, avec ce que l’on peut en faire',
  en: 'Open its page, with what can be done',
};

interface Props {
  readonly dossier: string;
  readonly register: RegisterId;
  readonly row: string;
}

/** A row that has a page of its own: its way to approval, its readers, its comparison stand there. */
export function OwnPage({ dossier, register, row }: Props) {
  const { t } = useLanguage();
  if (row === NEW) return null;
  return (
    <p>
      <RoomLink address={rowAddress(dossier, register, row)}>{t(OPEN)}</RoomLink>
    </p>
  );
}
