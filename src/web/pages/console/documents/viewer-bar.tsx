// The tools over an opened page.
import { ActionIcon, Button, Group, Tooltip } from '@mantine/core';
import { Icon } from '../shell/icon.tsx';
import type { IconName } from '../shell/icon.tsx';
import { useSay } from '../shell/words.tsx';
import { useDesk } from './desk-context.tsx';
import { otherHeat, otherSide, turnedBy, zoomed } from './viewer.tsx';
import type { OpenedPage } from './viewer.tsx';

interface Bar extends OpenedPage {
  readonly step: (by: number) => void;
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
  /** False while a reason is still asked for. */
  readonly isShown: boolean;
}

export function ViewerBar(about: Bar) {
  const { look, change, page, step, isShown } = about;
  const isDrawing = look.draft !== null;
  return (
    <Group gap={4} className="viewer-bar" role="toolbar">
      <Tool
        name="back"
        words="previous"
        off={!about.hasPrevious || isDrawing}
        act={() => {
          step(-1);
        }}
      />
      <Tool
        name="forward"
        words="next"
        off={!about.hasNext || isDrawing}
        act={() => {
          step(1);
        }}
      />
      <Tool
        name="add"
        words="zoomIn"
        off={!isShown}
        act={() => {
          change({ zoom: zoomed(look.zoom, 1) });
        }}
      />
      <ZoomOut {...about} />
      <Turning {...about} />
      {page.hasMap && isShown ? (
        <Switching
          words="heat"
          icon="eye"
          on={look.heat}
          act={() => {
            change(otherHeat(look));
          }}
        />
      ) : null}
      {isShown ? (
        <Switching
          words="asPackage"
          icon="document"
          on={look.as === 'package'}
          act={() => {
            change(otherSide(look));
          }}
        />
      ) : null}
      {isShown ? <Covering {...about} /> : null}
    </Group>
  );
}

function ZoomOut({ look, change, isShown }: Bar) {
  const say = useSay();
  const percent = say('console-documents:percent', { value: Math.round(look.zoom * 100) });
  return (
    <>
      <Tooltip label={say('console-documents:tool.zoomOut')}>
        <ActionIcon
          aria-label={say('console-documents:tool.zoomOut')}
          disabled={!isShown || look.zoom <= 1}
          onClick={() => {
            change({ zoom: zoomed(look.zoom, -1) });
          }}
        >
          <span aria-hidden="true" className="minus">
            −
          </span>
        </ActionIcon>
      </Tooltip>
      <Button
        size="compact-sm"
        variant="subtle"
        disabled={!isShown}
        aria-label={`${percent} – ${say('console-documents:tool.fit')}`}
        onClick={() => {
          change({ zoom: 1 });
        }}
      >
        {percent}
      </Button>
    </>
  );
}

function Turning({ document, page, isShown }: Bar) {
  const { acts, may } = useDesk();
  if (!may) return null;
  const edit = { kind: 'turned', document: document.id, page: page.page } as const;
  return (
    <Tool
      name="rotate"
      words="rotate"
      off={!isShown}
      act={() => {
        acts.edit([{ ...edit, degrees: turnedBy(page.turn, 90) }], 'turned');
      }}
    />
  );
}

function Covering({ look, change, page }: Bar) {
  const { may } = useDesk();
  if (!may) return null;
  const isDrawing = look.draft !== null;
  return (
    <Switching
      words="redact"
      icon="redact"
      on={isDrawing}
      act={() => {
        change({ draft: isDrawing ? null : page.boxes, as: 'taken' });
      }}
    />
  );
}

function Tool(about: {
  readonly name: IconName;
  readonly words: string;
  readonly off: boolean;
  readonly act: () => void;
}) {
  const say = useSay();
  const words = say(`console-documents:tool.${about.words}`);
  return (
    <Tooltip label={words}>
      <ActionIcon aria-label={words} disabled={about.off} onClick={about.act}>
        <Icon name={about.name} />
      </ActionIcon>
    </Tooltip>
  );
}

function Switching(about: {
  readonly words: string;
  readonly icon: IconName;
  readonly on: boolean;
  readonly act: () => void;
}) {
  const say = useSay();
  return (
    <Button
      size="compact-md"
      variant={about.on ? 'filled' : 'default'}
      aria-pressed={about.on}
      leftSection={<Icon name={about.icon} size={16} />}
      onClick={about.act}
    >
      {say(`console-documents:tool.${about.words}`)}
    </Button>
  );
}
