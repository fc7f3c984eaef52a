import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage } from './language.tsx';

const CLOSE = { fr: 'Fermer', en: 'Close' };

interface Props {
  readonly title: string;
  readonly size?: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A window over the page, from which Escape leads back. Its head is no second banner of the page. */
export function Dialog({ title, size = 'md', onClose, children }: Props) {
  const { t } = useLanguage();
  return (
    <Modal.Root opened onClose={onClose} size={size} centered>
      <Modal.Overlay />
      <Modal.Content>
        <div className="dialog-head">
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label={t(CLOSE)} />
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
