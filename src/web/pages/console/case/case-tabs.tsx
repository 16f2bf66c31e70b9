// The tabs of a case, in the order in which a case is worked on.
import type { ComponentType } from 'react';
import { DocumentsTab } from '../documents/documents-tab.tsx';
import { SubmissionsTab } from '../submissions/submissions-tab.tsx';
import { PackageTab } from '../package/package-tab.tsx';
import { SummaryTab } from '../summary/summary-tab.tsx';

interface CaseTab {
  /** In the address, and words under `console:tab`. */
  readonly id: string;
  readonly Content: ComponentType<{ readonly intake: string }>;
}

export const caseTabs: readonly CaseTab[] = [
  { id: 'documents', Content: DocumentsTab },
  { id: 'summary', Content: SummaryTab },
  { id: 'package', Content: PackageTab },
  { id: 'submissions', Content: SubmissionsTab },
];
