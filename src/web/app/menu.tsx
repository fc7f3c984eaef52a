import { useQuery } from '@tanstack/react-query';
import { registerOf } from '#domain/dossier/registers.ts';
import { overviewQuery } from '../api/queries.ts';
import { roomAddress } from '../ui/address.ts';
import { useLanguage } from '../ui/language.tsx';
import { RoomLink } from '../ui/room-link.tsx';
import { MENU, type MenuLine } from './rooms.ts';

const LABEL = { fr: 'L’étude', en: 'The study' };

/** The rooms of the dossier, in the order of the study, with how much is in each. */
export function Menu({ dossier, onGone }: { readonly dossier: string; readonly onGone: () => void }) {
  const { t, number } = useLanguage();
  const counts = useQuery(overviewQuery(dossier)).data?.counts;
  const count = (line: MenuLine) => {
    const id = 'register' in line ? line.register : line.room === 'scenarios' ? 'scenarios' : undefined;
    return id === undefined || registerOf(id).single ? undefined : counts?.[id];
  };
  return (
    <nav className="menu" id="menu" aria-label={t(LABEL)}>
      {MENU.map(({ words, lines }) => (
        <div key={words?.en ?? 'first'}>
          {words && <p className="menu-group">{t(words)}</p>}
          <ul>
            {lines.map((line) => {
              const address = roomAddress(
                dossier,
                'register' in line ? `registers/${line.register}` : line.room,
              );
              const known = count(line);
              return (
                <li key={address.to}>
                  <RoomLink address={address} exact={'room' in line && line.room === ''} onClick={onGone}>
                    <span>{t('register' in line ? registerOf(line.register).many : line.words)}</span>
                    {known !== undefined && <span className="menu-count">{number(known)}</span>}
                  </RoomLink>
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </nav>
  );
}
