// Says which paths every unzip program on every system can be trusted with.

/** Characters of a whole path: Windows adds its own folder in front of it. */
const pathCharactersMax = 100;

const part = /^[A-Za-z0-9_](?:[A-Za-z0-9_ .-]*[A-Za-z0-9_-])?$/u;
const reservedOnWindows = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

/** ASCII, relative, with `/` between its parts, none of which is `.`, `..` or a device's name. */
export function isSafePath(path: string): boolean {
  if (path.length > pathCharactersMax) return false;
  return path.split('/').every((name) => part.test(name) && !reservedOnWindows.test(name));
}
