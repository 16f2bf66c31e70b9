// The page of one case: its head, and one tab for each thing that staff does with it.
import { Stack, Tabs } from '@mantine/core';
import type { CaseHead } from '../../../console/case-routes.ts';
import { Failure, Waiting } from '../shell/failure.tsx';
import { useRouter } from '../shell/router.tsx';
import { useLoaded } from '../shell/use-loaded.ts';
import { useSay } from '../shell/words.tsx';
import { CaseHeader } from './case-header.tsx';
import { useSeen } from '../worklist/use-seen.ts';
import { caseTab, caseTabs } from './case-tabs.tsx';

export function CasePage({
  intake,
  tab,
}: {
  readonly intake: string;
  readonly tab: string | null;
}) {
  const say = useSay();
  const { navigate } = useRouter();
  useSeen(intake);
  const { data, error, reload } = useLoaded<CaseHead>(
    `/cases/${intake}`,
    (told) => told.kind === 'case' && told.intake === intake,
  );
  if (data === null) {
    return error === null ? <Waiting /> : <Failure code={error} again={reload} />;
  }
  const open = caseTab(tab);
  const showOpen = (tabs: HTMLElement | null) => {
    const chosen = tabs?.querySelector('[aria-selected="true"]');
    // On a telephone they run over the edge.
    chosen?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  return (
    <Stack gap="sm" className="case-page">
      {error === null ? null : <Failure code={error} again={reload} />}
      <CaseHeader head={data} reload={reload} />
      <Tabs
        value={open?.id ?? null}
        onChange={(next) => {
          navigate(`/cases/${intake}/${next ?? ''}`);
        }}
        keepMounted={false}
        className="case-body"
      >
        <Tabs.List className="case-tabs" ref={showOpen}>
          {caseTabs.map(({ id }) => (
            <Tabs.Tab key={id} value={id}>
              {say(`console:tab.${id}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {caseTabs.map(({ id, Content }) => (
          <Tabs.Panel key={id} value={id} pt="sm" className="case-panel">
            <Content intake={intake} />
          </Tabs.Panel>
        ))}
      </Tabs>
    </Stack>
  );
}
