// What the form of a center offers to choose from; the compiler holds it to what a center may be.
import type { Center, CenterContact } from '../../../../intake/center.ts';
import { keysOf } from '../../../../lib/keys-of.ts';

type All<Choice extends string> = Readonly<Record<Choice, true>>;

const kinds: All<Center['kind']> = { hospital: true, clinic: true, agency: true };
const diseases: All<Center['diseases'][number]> = {
  ...{ lymphoma: true, leukemia: true, myeloma: true },
  ...{ cll: true, solid: true, autoimmune: true },
};
const wishes: All<NonNullable<Center['wants']>> = { link: true, email: true, portal: true };
const channels: All<CenterContact['channel']> = {
  ...{ email: true, wechat: true, whatsapp: true },
  ...{ phone: true, form: true, other: true },
};

export const centerKinds = keysOf(kinds);
export const centerDiseases = keysOf(diseases);
export const packageWishes = keysOf(wishes);
export const contactChannels = keysOf(channels);
