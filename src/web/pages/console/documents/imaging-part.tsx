// Scans that came as DICOM: studies, their series, a preview to leaf through, the header.
import { Accordion, Alert, Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { Table } from '@mantine/core';
import { useState } from 'react';
import type { Imaging, ImagingSeries, ImagingStudy } from '../../../console/imaging.ts';
import { formatDate, inOneLine } from '../../words.ts';
import { useLoaded } from '../shell/use-loaded.ts';
import { useLanguage, useSay } from '../shell/words.tsx';
import { CoverSeries } from './cover-series.tsx';
import { useDesk } from './desk-context.tsx';
import { pageAddress } from './page-address.ts';
import { SliceSlider } from './slice-slider.tsx';

/** Windows that radiologists use for CT (center and width in Hounsfield units). */
const windows = {
  softTissue: { center: 40, width: 400 },
  lung: { center: -600, width: 1500 },
  bone: { center: 400, width: 1800 },
  brain: { center: 40, width: 80 },
} as const;

type WindowName = keyof typeof windows;

export function ImagingPart() {
  const say = useSay();
  const { intake, desk } = useDesk();
  const hasAny = desk.documents.some(
    ({ kind, state, withdrawn }) =>
      (kind === 'dicom' || kind === 'zip') && state === 'accept' && !withdrawn,
  );
  const { data } = useLoaded<Imaging>(
    hasAny ? `/cases/${intake}/imaging` : null,
    (told) => told.kind === 'case' && told.intake === intake,
  );
  if (!hasAny || data === null || isEmpty(data)) return null;
  return (
    <section aria-label={say('console-documents:imaging.title')} className="desk-item">
      <Title order={3} size="h5" mb={4}>
        {say('console-documents:imaging.title')}
      </Title>
      <Stack gap="sm">
        {data.studies.map((study) => (
          <Study key={study.id} study={study} />
        ))}
        {data.unreadable.length === 0 ? null : (
          <Alert color="orange">
            {say('console-documents:imaging.unreadable', { count: data.unreadable.length })}
          </Alert>
        )}
      </Stack>
    </section>
  );
}

/** An archive need not hold any. */
function isEmpty({ studies, unreadable }: Imaging): boolean {
  return studies.length === 0 && unreadable.length === 0;
}

function Study({ study }: { readonly study: ImagingStudy }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <Paper withBorder p="xs">
      <Text size="sm" fw={600} mb={6}>
        <bdi>{study.description}</bdi>{' '}
        {study.date === ''
          ? say('console-documents:imaging.noDate')
          : formatDate(language, study.date)}
      </Text>
      <div className="series-list">
        {study.series.map((series) => (
          <Series key={series.id} series={series} />
        ))}
      </div>
    </Paper>
  );
}

function Series({ series }: { readonly series: ImagingSeries }) {
  const say = useSay();
  const { modality, bodyPart, description, slices, tags } = series;
  const cleared = tags.filter(({ isCleared }) => isCleared).length;
  return (
    <Stack gap={6} className="series" data-series={series.id}>
      <Group gap={6}>
        <Badge tt="none">{modality === '' ? '?' : modality}</Badge>
        <Text size="sm">
          <bdi>{inOneLine('en', [bodyPart, description])}</bdi>
        </Text>
        <Text size="xs" c="dimmed">
          {say('console-documents:imaging.slices', { count: slices.length })}
        </Text>
      </Group>
      <Preview series={series} />
      <CoverSeries series={series} />
      <Accordion variant="separated">
        <Accordion.Item value="tags">
          <Accordion.Control>
            {say('console-documents:imaging.tags', { count: cleared })}
          </Accordion.Control>
          <Accordion.Panel>
            <Tags series={series} />
          </Accordion.Panel>
        </Accordion.Item>
      </Accordion>
    </Stack>
  );
}

function Preview({ series }: { readonly series: ImagingSeries }) {
  const say = useSay();
  const { intake } = useDesk();
  const { slices, modality } = series;
  const [at, setAt] = useState(Math.floor(slices.length / 2));
  const [window, setWindow] = useState<WindowName | null>(null);
  const slice = slices[Math.min(at, slices.length - 1)];
  if (slice === undefined) return null;
  if (slice.noPreview !== null) {
    return (
      <Alert color="gray" py="xs">
        {say(`console-documents:imaging.${slice.noPreview}`)}
        <Text size="xs" ff="monospace" dir="ltr">
          {slice.transferSyntax}
        </Text>
      </Alert>
    );
  }
  const place = { document: slice.document, page: slice.frame };
  const chosen = window === null ? null : windows[window];
  // What is covered is shown as it leaves the house.
  const wish =
    slice.boxes.length === 0
      ? ({ size: 'view' } as const)
      : ({ size: 'view', as: 'package', state: JSON.stringify(slice.boxes) } as const);
  return (
    <>
      <img
        className="slice"
        src={pageAddress(intake, place, { ...wish, window: chosen, inside: slice.inside })}
        alt={say('console-documents:imaging.slice', { number: at + 1, count: slices.length })}
      />
      <SliceSlider count={slices.length} at={at} choose={setAt} />
      {modality === 'CT' ? <WindowChoice chosen={window} choose={setWindow} /> : null}
    </>
  );
}

function WindowChoice({
  chosen,
  choose,
}: {
  readonly chosen: WindowName | null;
  readonly choose: (name: WindowName | null) => void;
}) {
  const say = useSay();
  return (
    <Group gap={4}>
      {([null, ...windowNames] as const).map((name) => (
        <Button
          key={name ?? 'own'}
          size="compact-sm"
          variant={chosen === name ? 'filled' : 'default'}
          aria-pressed={chosen === name}
          onClick={() => {
            choose(name);
          }}
        >
          {say(`console-documents:window.${name ?? 'own'}`)}
        </Button>
      ))}
    </Group>
  );
}

const windowNames = [
  'softTissue',
  'lung',
  'bone',
  'brain',
] as const satisfies readonly WindowName[];

function Tags({ series }: { readonly series: ImagingSeries }) {
  const say = useSay();
  return (
    <Table.ScrollContainer minWidth={280}>
      <Table fz="xs">
        <Table.Tbody>
          {series.tags.map(({ tag, name, value, isCleared }) => (
            <Table.Tr key={tag}>
              <Table.Td dir="ltr" ff="monospace">
                {tag}
              </Table.Td>
              <Table.Td dir="ltr">{name}</Table.Td>
              <Table.Td>
                <bdi>{value}</bdi>
              </Table.Td>
              <Table.Td>
                {say(`console-documents:imaging.${isCleared ? 'removed' : 'stays'}`)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
