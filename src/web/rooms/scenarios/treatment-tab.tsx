import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { registerQuery } from '../../api/queries.ts';
import { Entry } from '../../ui/entry/entry-panel.tsx';
import { Await } from '../../ui/states.tsx';

/** What was decided about the scenario: the row of the treatment plan that bears its id. */
export function TreatmentTab({ dossier, scenario }: { readonly dossier: string; readonly scenario: string }) {
  const query = useQuery(registerQuery(dossier, 'treatments'));
  const preset = useMemo(() => ({ scenario }), [scenario]);
  return (
    <Await query={query}>
      {(rows) => {
        const stored = rows.find(({ row }) => row.scenario === scenario);
        return (
          <Entry
            key={stored ? 'stored' : 'new'}
            dossier={dossier}
            register="treatments"
            rows={rows}
            stored={stored}
            preset={preset}
            hidden={['scenario']}
            removable
          />
        );
      }}
    </Await>
  );
}
