// Asks the patient for a better photo: one click on what is wrong, and the bot says it kindly.
import { Button, Modal, SimpleGrid, Text } from '@mantine/core';
import type { PhotoReason } from '../../../../intake/document.ts';
import type { DeskDocument } from '../../../console/document-desk.ts';
import { useSay } from '../shell/words.tsx';
import { useDesk } from './desk-context.tsx';

const reasons = [
  'blurred',
  'partly_blurred',
  'moving',
  'dark',
  'noisy',
  'faint',
  'overexposed',
  'glare',
  'text_too_small',
  'page_cut_off',
  'text_cut_off',
  'fragment',
  'screen',
  'damaged',
] as const satisfies readonly PhotoReason[];

export function RetakeDialog(about: {
  readonly document: DeskDocument;
  /** Null for the whole file. */
  readonly page: number | null;
  readonly close: () => void;
}) {
  const { document, close } = about;
  const say = useSay();
  const { acts } = useDesk();
  const page = document.pages.length > 1 ? about.page : null;
  const open = document.pages.find((one) => one.page === page)?.retake ?? document.retake;
  return (
    <Modal
      opened
      onClose={close}
      title={say('console-documents:retake.title')}
      closeButtonProps={{ 'aria-label': say('console:close') }}
    >
      <Text size="sm" mb="sm">
        {say('console-documents:retake.what')}
      </Text>
      <SimpleGrid cols={2} spacing="xs">
        {reasons.map((reason) => (
          <Button
            key={reason}
            variant="default"
            className="wrapping"
            onClick={() => {
              acts.retake({ document: document.id, page }, { reason, wanted: true });
              close();
            }}
          >
            {say(`console-documents:reason.${reason}`)}
          </Button>
        ))}
      </SimpleGrid>
      {open === null ? null : (
        <Button
          mt="md"
          fullWidth
          variant="light"
          onClick={() => {
            const reason = reasons.find((one) => one === open.reason) ?? 'blurred';
            acts.retake({ document: document.id, page }, { reason, wanted: false });
            close();
          }}
        >
          {say('console-documents:retake.takeBack')}
        </Button>
      )}
    </Modal>
  );
}
