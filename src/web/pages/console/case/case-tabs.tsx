// The tabs of a case, in the order in which a case is worked on.
import { later, type LaterPart } from '../shell/later.tsx';

interface CaseTab {
  /** In the address, and words under `console:tab`. */
  readonly id: string;
  readonly Content: LaterPart<{ readonly intake: string }>;
}

export function caseTab(id: string | null | undefined): CaseTab | undefined {
  return caseTabs.find((tab) => tab.id === id) ?? caseTabs[0];
}

export const caseTabs: readonly CaseTab[] = [
  {
    id: 'conversation',
    Content: later(
      async () => (await import('../conversation/conversation-tab.tsx')).ConversationTab,
    ),
  },
  {
    id: 'documents',
    Content: later(async () => (await import('../documents/documents-tab.tsx')).DocumentsTab),
  },
  {
    id: 'summary',
    Content: later(async () => (await import('../summary/summary-tab.tsx')).SummaryTab),
  },
  {
    id: 'package',
    Content: later(async () => (await import('../package/package-tab.tsx')).PackageTab),
  },
  {
    id: 'submissions',
    Content: later(async () => (await import('../submissions/submissions-tab.tsx')).SubmissionsTab),
  },
];
