import { Outlet, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useLanguage } from '../ui/language.tsx';
import { Header } from './header.tsx';
import { Menu } from './menu.tsx';

const WORDS = {
  skip: { fr: 'Aller au contenu', en: 'Skip to content' },
};

/** What stands around every page once somebody is signed in. */
export function Shell() {
  const { t } = useLanguage();
  const { dossier } = useParams({ strict: false }) as { readonly dossier?: string };
  const [menu, setMenu] = useState(false);
  return (
    <div className={menu ? 'shell menu-open' : 'shell'}>
      <a className="skip" href="#content">
        {t(WORDS.skip)}
      </a>
      <Header dossier={dossier} menu={menu} onMenu={setMenu} />
      {dossier && <Menu dossier={dossier} onGone={() => setMenu(false)} />}
      <main id="content" tabIndex={-1} key={dossier}>
        <Outlet />
      </main>
    </div>
  );
}
