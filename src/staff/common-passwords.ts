// Passwords that everybody tries first, folded; those that are too short anyway are left out
// unless they are often written longer, with a year or signs behind them.
import { foldTight } from '../language/fold.ts';

export const commonPasswords: ReadonlySet<string> = new Set(
  `password passwort parol пароль رمزعبور گذرواژه کلمهعبور كلمهالسر qwerty qwertyuiop qwertyuiopasdf
  qwertyuiopasdfgh qwerty123456 qwertyqwerty asdfghjkl asdfghjklqwerty zxcvbnm zxcvbnmasdfg йцукен
  йцукенгшщзхъ йцукенгшщзх фывапролджэ 123456 1234567 12345678 123456789 1234567890 123456789012
  1234567890123 012345678901 0123456789 0123456789012 987654321 9876543210 987654321098
  1q2w3e4r5t6y 1q2w3e4r5t6y7u 1qaz2wsx3edc 1qaz2wsx3edc4rfv qazwsxedc qazwsxedcrfv qwe123qwe123
  abc123abc123 abcdefghijkl abcdefghijklm abcd1234abcd admin administrator adminadmin
  administrator1 welcome welcometo welcomeback letmein letmeinplease iloveyou iloveyouforever
  sunshine princess football baseball superman trustno1 monkey dragon shadow master changeme
  changemenow changethis secret secretpassword mypassword passwordpassword password123 passw0rd
  p@ssw0rd p@ssword intakedesk intake deskdesk hospital clinic doctor coordinator consultant
  correcthorsebatterystaple cartcell cart carttherapy leukemia lymphoma oncology`
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(foldTight),
);
