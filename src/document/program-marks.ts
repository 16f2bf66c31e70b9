// Recognises programs whatever they are called, and scripts by their opening or their name.

import { beginsWith, latin1 } from './bytes.ts';
import { extensionOf } from '../lib/safe-name.ts';

/** Whether a file is a binary program, or the installer or shortcut of one. */
export function isProgram(bytes: Uint8Array): boolean {
  if (programMagics.some((magic) => beginsWith(bytes, magic))) return true;
  return isDosProgram(bytes) || isFlash(bytes);
}

/** Whether a file is a script, or unknown content under the name of something that runs. */
export function isScript(bytes: Uint8Array, name: string): boolean {
  if (scriptOpening.test(latin1(bytes, 0, 512))) return true;
  return programExtensions.has(extensionOf(name)) && !beginsWithKnownContent(bytes);
}

const programMagics = [
  '7f454c46', // ELF
  'feedface', // Mach-O, in its four byte orders and word lengths
  'feedfacf',
  'cefaedfe',
  'cffaedfe',
  'cafebabe', // Mach-O for several processors; a Java class
  '6465780a', // Android DEX
  '0061736d01000000', // WebAssembly
  '4c0000000114020000000000c000000000000046', // Windows shortcut
  '213c617263683e0a', // ar archive: a Debian package, a static library
  'edabeedb', // RPM
  '49545346', // compiled HTML help
  '1b4c7561', // Lua
];

/** Shebang (after a byte order mark or blank), PostScript, batch files, PHP. */
const scriptOpening = /^(?:\xef\xbb\xbf)?\s*(?:#!\s*\/|%!PS|@echo\s+off\b|<\?php\b)/iu;

const programExtensions = new Set(
  (
    'exe com scr pif cpl msi msp dll sys drv ocx bat cmd ps1 psm1 vbs vbe js jse wsf wsh hta lnk ' +
    'jar apk ipa deb rpm dmg pkg app sh bash zsh py pyc pl rb php reg inf scf url chm gadget'
  ).split(' '),
);

/** `MZ`, and more than the two letters: text may begin with them. */
function isDosProgram(bytes: Uint8Array): boolean {
  if (!beginsWith(bytes, '4d5a') && !beginsWith(bytes, '5a4d')) return false;
  // eslint-disable-next-line no-control-regex -- a program is told from text by its control bytes
  return /[\x00-\x08\x0e-\x1f]/u.test(latin1(bytes, 0, 1_024));
}

/** Flash: three letters and a small version number. */
function isFlash(bytes: Uint8Array): boolean {
  return /^[FCZ]WS$/u.test(latin1(bytes, 0, 3)) && (bytes[3] ?? 255) < flashVersionsMax;
}

const flashVersionsMax = 64;

/** A photo named `.com` (saved from a web address) is still a photo. */
function beginsWithKnownContent(bytes: Uint8Array): boolean {
  return ['ffd8ff', '89504e47', '25504446', '47494638', '52494646'].some((magic) =>
    beginsWith(bytes, magic),
  );
}
