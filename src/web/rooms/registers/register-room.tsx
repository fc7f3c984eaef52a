import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { registerOf } from '#domain/dossier/registers.ts';
import { REGISTER_IDS } from '#domain/register/names.ts';
import { registerQuery } from '../../api/queries.ts';
import { useDossier } from '../../ui/address.ts';
import { Entry } from '../../ui/entry/entry-panel.tsx';
import { termOf } from '../../ui/glossary/terms.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Page } from '../../ui/page.tsx';
import { Await, Empty } from '../../ui/states.tsx';
import { RegisterTable } from './register-table.tsx';

const WORDS = {
  unknown: { fr: 'Ce registre n’existe pas.', en: 'There is no such register.' },
};

/** Any register of the dossier: a table with a panel, or, for a register of one row, its form. */
export function Room() {
  const { t } = useLanguage();
  const { register: name } = useParams({ strict: false }) as { readonly register?: string };
  const id = REGISTER_IDS.find((one) => one === name);
  if (!id) return <Empty title={t(WORDS.unknown)} />;
  return registerOf(id).single ? <Single key={id} id={id} /> : <RegisterTable key={id} id={id} />;
}

function Single({ id }: { readonly id: (typeof REGISTER_IDS)[number] }) {
  const { t } = useLanguage();
  const dossier = useDossier();
  const register = registerOf(id);
  const query = useQuery(registerQuery(dossier, id));
  return (
    <Page title={t(register.many)} term={termOf(id)} lead={register.clause}>
      <div className="single">
        <Await query={query}>
          {(rows) => <Entry dossier={dossier} register={id} rows={rows} stored={rows[0]} hidden={['id']} />}
        </Await>
      </div>
    </Page>
  );
}
