// Advice that helps once and nags the second time.
import type { TurnDraft } from './turn-draft.ts';

/** True the first time, and remembers it; `advice` is a code such as `better/doc_cbc`. */
export function adviseOnce(draft: TurnDraft, advice: string): boolean {
  if (wasAdvised(draft, advice)) return false;
  draft.record({ kind: 'advised', advice }, 'bot');
  return true;
}

export function wasAdvised(draft: TurnDraft, advice: string): boolean {
  return draft.state.advised?.includes(advice) ?? false;
}
