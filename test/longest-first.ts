// Begins the test files that take longest, so that no worker is alone with one in the end.
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Of their project, by their own waiting or work; a clean clone knows no times of its own. */
const longest = [
  'test/patients/patients.test.ts',
  'test/channel/contract/telegram.test.ts',
  'test/crash/service-crash.test.ts',
  'test/channel/whatsapp-web/troubles.test.ts',
  'test/browser/whole-conversation.test.ts',
  'test/browser/console/settings.test.ts',
  'test/inbox/crash.test.ts',
  'test/channel/contract/messenger.test.ts',
  'test/channel/contract/large-document.test.ts',
  'test/channel/contract/patients.test.ts',
  'test/channel/contract/whatsapp-web.test.ts',
  'test/channel/contract/whatsapp-cloud.test.ts',
  'test/browser/marked-picture.test.ts',
];

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => placeOf(one) - placeOf(other));
  }
}

function placeOf({ moduleId }: TestSpecification): number {
  const place = longest.findIndex((path) => moduleId.endsWith(path));
  return place < 0 ? longest.length : place;
}
