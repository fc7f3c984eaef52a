import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Address } from './address.ts';

interface Props {
  readonly address: Address;
  readonly children: ReactNode;
  readonly className?: string;
  /** Marks the link as the page that is shown only when the address is exactly this. */
  readonly exact?: boolean;
  readonly onClick?: () => void;
  readonly 'aria-label'?: string;
  readonly tabIndex?: number;
}

/** A link to another page of Vigie. */
export function RoomLink({ address, exact = false, ...rest }: Props) {
  return (
    <Link
      to={address.to}
      search={(address.search ?? {}) as never}
      activeOptions={{ exact, includeSearch: false }}
      activeProps={{ 'aria-current': 'page' }}
      {...rest}
    />
  );
}
