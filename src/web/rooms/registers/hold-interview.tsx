import { roomAddress } from '../../ui/address.ts';
import { NEW } from '../../ui/entry/entry-panel.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { RoomLink } from '../../ui/room-link.tsx';

const HOLD = {
  fr: 'Mener cet entretien, question par question',
  en: 'Hold this interview, question by question',
};

/** The way from the row of an interview to the page on which it is held. */
export function HoldInterview({ dossier, row }: { readonly dossier: string; readonly row: string }) {
  const { t } = useLanguage();
  if (row === NEW) return null;
  return (
    <p>
      <RoomLink address={roomAddress(dossier, 'mission', { interview: row })}>{t(HOLD)}</RoomLink>
    </p>
  );
}
