/**
 * What the server is started with. On the command line, where they stand above any file in the cluster.
 * The first group keeps promises, the second keeps the house small: five processes, about 42 MB resident when idle.
 */
export function settings(socketDir: string): readonly string[] {
  return Object.entries({ ...promises(socketDir), ...SMALL, ...QUIET }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
}

function promises(socketDir: string): Readonly<Record<string, string>> {
  return {
    // No port: nothing on the network can reach the database, and no other account of this machine either.
    listen_addresses: '',
    unix_socket_directories: socketDir,
    unix_socket_permissions: '0700',
    // What was acknowledged survives a power cut.
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    password_encryption: 'scram-sha-256',
    timezone: 'UTC',
    log_timezone: 'UTC',
  };
}

const SMALL = {
  shared_buffers: '128MB',
  max_connections: '60',
  // Reads are few and cached by the system: no worker processes for them, nor for replication.
  io_method: 'sync',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_logical_replication_workers: '0',
  max_parallel_workers_per_gather: '1',
  max_wal_size: '256MB',
  min_wal_size: '32MB',
  jit: 'off',
  huge_pages: 'off',
} as const;

/** The log is for the operator of the machine: what went wrong, never what users wrote. */
const QUIET = {
  logging_collector: 'off',
  log_destination: 'stderr',
  log_checkpoints: 'off',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_min_messages: 'warning',
} as const;
