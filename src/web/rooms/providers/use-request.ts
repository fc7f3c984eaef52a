import { useRef } from 'react';
import { REGISTERS } from '#domain/dossier/registers.ts';
import { type Compared, comparison } from '#domain/providers/comparison.ts';
import type { Proposal } from '#domain/providers/proposal.ts';
import type { Request } from '#domain/providers/request.ts';
import type { Row } from '#domain/register/register.ts';
import type { StoredRow } from '../../api/queries.ts';
import { nextId } from '../../ui/entry/fresh-row.ts';
import { isSame, withValues } from '../../ui/grid/sheet/deed.ts';
import { useRegisterSheet } from '../../ui/grid/use-register-sheet.ts';

type Name = 'requests' | 'proposals';

/**
 * A request and its proposals as they are being written: shown at once, sent in their turn, kept over a reload, undone one
 * deed at a time whichever of the two it changed.
 */
export function useRequest(
  dossier: string,
  id: string,
  stored: { readonly requests: readonly StoredRow[]; readonly proposals: readonly StoredRow[] },
) {
  const sheets = {
    requests: useRegisterSheet(dossier, 'requests', stored.requests),
    proposals: useRegisterSheet(dossier, 'proposals', stored.proposals),
  };
  const deeds = useRef<Name[]>([]);
  // Each register’s rows are what its schema says, on both sides; what is incomplete is not shown as a request.
  const request = (sheets.requests.view.byId.get(id)?.row ?? {}) as unknown as Request;
  const proposals = sheets.proposals.view.rows
    .map(({ row }) => row as unknown as Proposal)
    .filter((proposal) => proposal.request === id);

  const commit = (name: Name, key: string, values: Row) => {
    const row = sheets[name].view.byId.get(key)?.row;
    const after = row && withValues(row, values);
    if (!after || isSame(row, after)) return;
    deeds.current.push(name);
    sheets[name].sheet.commit([{ id: key, before: row, after }]);
  };
  return {
    sheets,
    request,
    compared: (weights: ReadonlyMap<string, number>): readonly Compared[] =>
      comparison(weighed(request, weights), proposals),
    setRequest: (values: Row) => commit('requests', id, values),
    setProposal: (proposal: string, values: Row) => commit('proposals', proposal, values),
    addProposal: (provider: string, values: Row) => {
      const rows = sheets.proposals.view.rows.map(({ row }) => row);
      const key = nextId(REGISTERS.proposals, rows) ?? 'O-01';
      const row = { id: key, request: id, provider, grades: [], ...values };
      deeds.current.push('proposals');
      sheets.proposals.sheet.commit([{ id: key, before: undefined, after: row }]);
    },
    canUndo: sheets.requests.view.canUndo || sheets.proposals.view.canUndo,
    undo: () => {
      const name = deeds.current.pop();
      if (name) sheets[name].sheet.undo();
    },
  };
}

export type RequestWork = ReturnType<typeof useRequest>;

/** The request with weights that are being typed and not written yet. */
function weighed(request: Request, weights: ReadonlyMap<string, number>): Request {
  const criteria = request.criteria.map((one) => ({ ...one, weight: weights.get(one.id) ?? one.weight }));
  return { ...request, criteria };
}
