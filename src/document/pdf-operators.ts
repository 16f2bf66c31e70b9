// Cuts the content stream of a PDF page into its operators, each with what stands before it.

/** One operator. Arrays are flattened, strings are only counted: nothing more is asked of them. */
export interface PdfOperator {
  readonly operator: string;
  readonly numbers: readonly number[];
  /** The last name among the operands, without its slash; empty where there is none. */
  readonly name: string;
  /** Bytes of all strings among the operands. */
  readonly stringBytes: number;
}

/** Whatever is no token is passed over. An inline image comes as one `BI` without operands. */
export function* pdfOperators(content: string): Generator<PdfOperator> {
  let operands = noOperands();
  for (let at = 0; at < content.length;) {
    const [token = ''] = matchAt(anyToken, content, at) ?? [];
    at += Math.max(token.length, 1);
    if (token === 'BI') at = endOfInlineImage(content, at);
    if (token === '(') {
      const end = endOfString(content, at);
      operands.stringBytes += end - at;
      at = end;
    } else if (token.startsWith('/')) operands.name = token.slice(1);
    else if (/^<[^<]/u.test(token)) operands.stringBytes += token.length >> 1;
    else if (/^[A-Za-z'"]/u.test(token)) {
      yield { operator: token, ...operands };
      operands = noOperands();
    } else if (/^[-+.\d]/u.test(token)) operands.numbers.push(Number.parseFloat(token));
  }
}

interface Operands {
  numbers: number[];
  name: string;
  stringBytes: number;
}

function noOperands(): Operands {
  return { numbers: [], name: '', stringBytes: 0 };
}

/** Space and comments, `<<`, hex strings, names, numbers, operators, or an opening parenthesis. */
const anyToken =
  /[\0\s]+|%[^\r\n]*|<<|<[\dA-Fa-f\s]*>|\/[^\0\s()<>[\]{}/%]*|[-+]*(?:\d+\.?\d*|\.\d+)|[A-Za-z'"][A-Za-z\d*]*|\(/y;

const inlineImageEnd = /\sEI(?=[\0\s]|$)/g;

function matchAt(pattern: RegExp, content: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(content);
}

function endOfInlineImage(content: string, at: number): number {
  const end = matchAt(inlineImageEnd, content, at);
  return end === null ? content.length : end.index + end[0].length;
}

/** Behind the parenthesis that closes the string opened before `at`. */
function endOfString(content: string, at: number): number {
  let depth = 1;
  for (let index = at; index < content.length; index += 1) {
    const character = content[index];
    if (character === '\\') index += 1;
    else if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    if (depth === 0) return index + 1;
  }
  return content.length;
}
