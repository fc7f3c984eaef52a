import type { Migration } from 'kysely/migration';
import * as tenants from './0001-tenants.ts';
import * as registers from './0002-registers.ts';
import * as triplet from './0003-triplet.ts';
import * as risks from './0004-risks.ts';
import * as journal from './0005-journal.ts';
import * as views from './0006-views.ts';
import * as journalBatches from './0007-journal-batches.ts';
import * as governance from './0008-governance.ts';
import * as checkups from './0009-checkups.ts';
import * as identity from './0010-identity.ts';
import * as refusals from './0011-refusals.ts';
import * as interviews from './0012-interviews.ts';
import * as checkupProcedures from './0013-checkup-procedures.ts';

/**
 * What made the tables what they are, oldest first. A released migration is never changed again: it says everything
 * itself and reads no description of the domain, which moves on. There is no way down; `vigie backup` is the way back.
 * Row-level security binds the owner too: a migration that changes rows sets `app.organisation` for each organisation.
 */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-tenants': tenants,
  '0002-registers': registers,
  '0003-triplet': triplet,
  '0004-risks': risks,
  '0005-journal': journal,
  '0006-views': views,
  '0007-journal-batches': journalBatches,
  '0008-governance': governance,
  '0009-checkups': checkups,
  '0010-identity': identity,
  '0011-refusals': refusals,
  '0012-interviews': interviews,
  '0013-checkup-procedures': checkupProcedures,
};
