// The tabs of a case, in the order in which a case is worked on.
import type { ComponentType } from 'react';
import { ConversationTab } from '../conversation/conversation-tab.tsx';
import { DocumentsTab } from '../documents/documents-tab.tsx';
import { SubmissionsTab } from '../submissions/submissions-tab.tsx';

interface CaseTab {
  /** In the address, and words under `console:tab`. */
  readonly id: string;
  readonly Content: ComponentType<{ readonly intake: string }>;
}

export const caseTabs: readonly CaseTab[] = [
  { id: 'conversation', Content: ConversationTab },
  { id: 'documents', Content: DocumentsTab },
  { id: 'submissions', Content: SubmissionsTab },
];
