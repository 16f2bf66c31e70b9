// Puts the file that a center answered with into the vault of the case.
import type { StoredBytes } from '../../../../vault/vault.ts';
import { ApiError } from '../shell/console-client.ts';

export async function keepAnswerFile(intake: string, file: File) {
  const response = await fetch(`/console/api/cases/${intake}/answer-files`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  });
  const answer: unknown = await response.json();
  if (!response.ok) throw new ApiError(codeIn(answer));
  // Our own route's answer.
  const { sha256, bytes } = answer as StoredBytes;
  return { sha256, bytes, name: file.name.slice(0, 200) };
}

function codeIn(answer: unknown): string {
  return typeof answer === 'object' && answer !== null && 'error' in answer
    ? String(answer.error)
    : 'internal';
}
