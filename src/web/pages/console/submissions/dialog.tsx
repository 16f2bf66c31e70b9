// A window over the page, as every dialog about submissions is one.
import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSay } from '../shell/words.tsx';

/** Open while it is drawn. */
export function Dialog({
  title,
  size,
  close,
  children,
}: {
  readonly title: string;
  readonly size: 'lg' | 'xl';
  readonly close: () => void;
  readonly children: ReactNode;
}) {
  const say = useSay();
  return (
    <Modal
      opened
      onClose={close}
      title={title}
      size={size}
      closeButtonProps={{ 'aria-label': say('console:close') }}
    >
      {children}
    </Modal>
  );
}
