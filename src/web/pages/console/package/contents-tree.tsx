// The folders and files as they would lie in the package if it were built now.
import { Group, Stack, Text, Title } from '@mantine/core';
import type { PackageFileView, PackageView } from '../../../console/package-view.ts';
import { formatBytes, formatNumber, inOneLine } from '../../words.ts';
import { Icon } from '../shell/icon.tsx';
import { useLanguage, useSay } from '../shell/words.tsx';
import { DocumentLink } from '../summary/summary-files.tsx';

export function ContentsTree({
  intake,
  view,
}: {
  readonly intake: string;
  readonly view: PackageView;
}) {
  const say = useSay();
  const reader = useLanguage();
  const bytes = view.files.reduce((sum, file) => sum + (file.bytes ?? 0), 0);
  const folders = [...Map.groupBy(view.files, ({ path }) => folderOf(path))].toSorted(([a], [b]) =>
    a.localeCompare(b),
  );
  return (
    <section>
      <Group justify="space-between" align="baseline">
        <Title order={2} size="h5">
          {say('console-package:contents')}
        </Title>
        <Text size="sm" c="dimmed">
          {say('console-package:fileCount', { count: view.files.length })} ·{' '}
          {say('console-package:about', { size: formatBytes(reader, bytes) })}
        </Text>
      </Group>
      <Stack gap="xs" mt="xs">
        {folders.map(([folder, files]) => (
          <div key={folder}>
            {folder === '' ? null : (
              <Text fw={600} dir="ltr" className="folder">
                {folder}
              </Text>
            )}
            <ul className={folder === '' ? 'tree' : 'tree inside'}>
              {files.map((file) => (
                <TreeFile key={file.path} {...{ intake, file }} />
              ))}
            </ul>
          </div>
        ))}
      </Stack>
    </section>
  );
}

function TreeFile({ intake, file }: { readonly intake: string; readonly file: PackageFileView }) {
  const say = useSay();
  const reader = useLanguage();
  const size = file.bytes === null ? null : formatBytes(reader, file.bytes);
  const about = [
    file.label,
    ...(file.pages === 0 ? [] : [say('console-package:pages', { count: file.pages })]),
    ...(size === null ? [] : [file.exact ? size : say('console-package:about', { size })]),
    ...file.notes,
  ];
  return (
    <li>
      <Group gap={6} wrap="nowrap" align="start">
        <Icon name="document" size={16} />
        <div>
          <Text size="sm" dir="ltr" className="file-name">
            {file.path.split('/').at(-1)}
          </Text>
          <Text size="xs" c="dimmed">
            {inOneLine(reader, about)}
          </Text>
          <Group gap="xs">
            {file.documents.map((document, index) => (
              <DocumentLink
                key={document}
                {...{ intake, document }}
                words={say('console-package:source', { number: formatNumber(reader, index + 1) })}
              />
            ))}
          </Group>
        </div>
      </Group>
    </li>
  );
}

function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}
