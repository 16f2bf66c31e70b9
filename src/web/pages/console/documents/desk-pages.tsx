// Every page by its line of the checklist, then what lies on none, then what is set aside.
import { Button, Group, Menu, Paper, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import type { DeskDocument, DeskItem, DeskReport } from '../../../console/document-desk.ts';
import { inOneLine } from '../../words.ts';
import { Icon } from '../shell/icon.tsx';
import { useLanguage, useSay } from '../shell/words.tsx';
import { documentIn, useDesk } from './desk-context.tsx';
import { FileCard } from './file-card.tsx';
import { joinReports } from './page-moves.ts';
import { PageThumb } from './page-thumb.tsx';

export function DeskPages() {
  const say = useSay();
  const { desk } = useDesk();
  const live = desk.documents.filter((one) => !one.withdrawn && !one.isReplaced);
  const isOpen = (one: DeskDocument) => one.state === 'accept' || one.state === 'checking';
  const unplaced = live.filter((one) => one.item === null && isOpen(one) && one.kind !== 'dicom');
  const refused = live.filter((one) => !isOpen(one));
  const aside = desk.documents.filter((one) => one.withdrawn || one.isReplaced);
  return (
    <Stack gap="md">
      {desk.items.map((item) => (
        <ItemPart key={item.id} item={item} />
      ))}
      <Others title={say('console-documents:unplaced')} documents={unplaced} />
      <Others title={say('console-documents:refused')} documents={refused} />
      <Others title={say('console-documents:aside')} documents={aside} />
    </Stack>
  );
}

function ItemPart({ item }: { readonly item: DeskItem }) {
  const { desk } = useDesk();
  const reports = desk.reports.filter((report) => report.item === item.id);
  if (reports.every(({ pages }) => pages.length === 0)) return null;
  const isScan = ({ pages }: DeskReport) =>
    pages.every(({ document }) => documentIn(desk, document)?.kind === 'dicom');
  const scans = reports.filter(isScan);
  const isFolded = (report: DeskReport) => scans.length > scansShownMax && scans.includes(report);
  const card = (report: DeskReport) => (
    <Report key={report.id} report={report} number={reports.indexOf(report) + 1} all={reports} />
  );
  return (
    <section id={`item-${item.id}`} aria-label={item.label} className="desk-item">
      <Title order={3} size="h5" mb={4}>
        {item.label}
      </Title>
      <Stack gap="xs">
        {reports.filter((report) => !isFolded(report)).map(card)}
        {scans.length > scansShownMax ? (
          <Folded count={scans.length}>{scans.map(card)}</Folded>
        ) : null}
      </Stack>
    </section>
  );
}

/** A series has hundreds of files; they are looked at below, as pictures. */
const scansShownMax = 2;

function Folded({ count, children }: { readonly count: number; readonly children: ReactNode }) {
  const say = useSay();
  const [open, { toggle }] = useDisclosure(false);
  return (
    <>
      <Group gap="xs">
        <Text size="sm">{say('console-documents:scans.count', { count })}</Text>
        <Button size="compact-sm" variant="subtle" aria-expanded={open} onClick={toggle}>
          {say(`console-documents:scans.${open ? 'hide' : 'show'}`)}
        </Button>
      </Group>
      {open ? children : null}
    </>
  );
}

function Report(about: {
  readonly report: DeskReport;
  readonly number: number;
  readonly all: readonly DeskReport[];
}) {
  const { report, number, all } = about;
  const say = useSay();
  const language = useLanguage();
  const { desk } = useDesk();
  if (report.pages.length === 0) return null;
  const hasPages = report.pages.some((ref) => documentIn(desk, ref.document)?.hasPages === true);
  return (
    <Paper withBorder p="xs">
      <Group justify="space-between" gap="xs" mb={6}>
        <Text size="sm" fw={500}>
          {inOneLine(language, [
            say('console-documents:report', { number }),
            report.date,
            hasPages ? say('console-documents:pages', { count: report.pages.length }) : '',
            report.isArranged ? say('console-documents:arranged') : '',
          ])}
        </Text>
        <ReportMenu report={report} all={all} />
      </Group>
      <ol className="thumbs">
        {report.pages.map((ref, index) => {
          const document = documentIn(desk, ref.document);
          if (document === undefined) return null;
          return (
            <li key={`${ref.document}/${String(ref.page)}`}>
              {document.hasPages ? (
                <PageThumb document={document} place={ref} report={report} number={index + 1} />
              ) : (
                <FileCard document={document} />
              )}
            </li>
          );
        })}
      </ol>
    </Paper>
  );
}

function ReportMenu({
  report,
  all,
}: {
  readonly report: DeskReport;
  readonly all: readonly DeskReport[];
}) {
  const say = useSay();
  const { acts, may } = useDesk();
  const others = all.filter(({ id, pages }) => id !== report.id && pages.length > 0);
  if (!may || (others.length === 0 && !report.isArranged)) return null;
  return (
    <Menu>
      <Menu.Target>
        <Button size="compact-sm" variant="subtle" rightSection={<Icon name="down" size={14} />}>
          {say('console-documents:reportActs')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {others.map((other) => (
          <Menu.Item
            key={other.id}
            onClick={() => {
              // Whichever menu it was chosen in, they stay in the order in which they are seen.
              const isFirst = all.indexOf(report) < all.indexOf(other);
              const edits = isFirst ? joinReports(other, report) : joinReports(report, other);
              acts.edit(edits, 'joined');
            }}
          >
            {say('console-documents:joinWith', {
              number: all.indexOf(other) + 1,
              date: other.date,
            })}
          </Menu.Item>
        ))}
        {report.isArranged ? (
          <Menu.Item
            onClick={() => {
              acts.edit([{ kind: 'arranged', report: report.id, pages: null }], 'ordered');
            }}
          >
            {say('console-documents:ownOrder')}
          </Menu.Item>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  );
}

function Others({
  title,
  documents,
}: {
  readonly title: string;
  readonly documents: readonly DeskDocument[];
}) {
  if (documents.length === 0) return null;
  return (
    <section aria-label={title} className="desk-item">
      <Title order={3} size="h5" mb={4}>
        {title}
      </Title>
      <Paper withBorder p="xs">
        <ul className="thumbs">
          {documents.flatMap((document) =>
            document.hasPages
              ? document.pages.map(({ page }, index) => (
                  <li key={`${document.id}/${String(page)}`}>
                    <PageThumb
                      document={document}
                      place={{ document: document.id, page }}
                      report={null}
                      number={index + 1}
                    />
                  </li>
                ))
              : [
                  <li key={document.id}>
                    <FileCard document={document} />
                  </li>,
                ],
          )}
        </ul>
      </Paper>
    </section>
  );
}
