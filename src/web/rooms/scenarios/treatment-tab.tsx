import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Treatment } from '#domain/treatment/treatment.ts';
import { registerQuery } from '../../api/queries.ts';
import { Entry } from '../../ui/entry/entry-panel.tsx';
import { ToldRefusal } from '../../ui/governance/told-refusal.tsx';
import { Await } from '../../ui/states.tsx';
import { ExpectedResidual } from './expected-residual.tsx';
import { TreatmentMeasures } from './treatment-measures.tsx';

/** What was decided about the scenario, the measures that carry it, and the risk that is expected to stay. */
export function TreatmentTab({ dossier, scenario }: { readonly dossier: string; readonly scenario: string }) {
  const query = useQuery(registerQuery(dossier, 'treatments'));
  const preset = useMemo(() => ({ scenario }), [scenario]);
  return (
    <Await query={query}>
      {(rows) => {
        const stored = rows.find(({ row }) => row.scenario === scenario);
        // The rows of this register are treatments: its schema says so on both sides.
        const treatment = stored?.row as unknown as Treatment | undefined;
        return (
          <>
            <Entry
              key={stored ? 'stored' : 'new'}
              dossier={dossier}
              register="treatments"
              rows={rows}
              stored={stored}
              preset={preset}
              hidden={['scenario', 'refusal']}
              removable
            >
              <ToldRefusal refusal={treatment?.refusal} />
              <ExpectedResidual dossier={dossier} scenario={scenario} treatment={treatment} />
            </Entry>
            {stored && <TreatmentMeasures dossier={dossier} stored={stored} />}
          </>
        );
      }}
    </Await>
  );
}
