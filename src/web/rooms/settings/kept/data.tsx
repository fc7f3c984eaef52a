import { Journal } from './journal.tsx';
import { Removal } from './removal.tsx';
import { Snapshots } from './snapshots.tsx';
import { TakeAway } from './take-away.tsx';

/** What is kept, how to take it away, how to prove it, and how to be rid of it. */
export function Data({ dossier }: { readonly dossier: string }) {
  return (
    <>
      <TakeAway dossier={dossier} />
      <Snapshots dossier={dossier} />
      <Journal />
      <Removal dossier={dossier} />
    </>
  );
}
