// Guards that read a file as the TypeScript compiler does: functions, types, purity.
import ts from 'typescript';
import type { SourceFile } from './source-files.ts';
import { isTable } from './text-guards.ts';

const functionLinesMax = 60;
const positionalMax = 3;

/** `turn(flow, intake, event, now)` is the one sentence that the architecture is built on. */
const longSignatures = new Set(['src/engine/turn.ts']);

export function checkFunctions(file: SourceFile): readonly string[] {
  const tree = parse(file);
  return nodesOf(tree).flatMap((node) => {
    if (!ts.isFunctionLike(node) || !('body' in node) || isDescribe(node)) return [];
    const lines = lineOf(tree, node.end) - lineOf(tree, node.getStart(tree)) + 1;
    const tooLong = lines > functionLinesMax && !isTable(file.path);
    const at = lineOf(tree, node.getStart(tree));
    return tooLong ? [`the function at line ${at} has ${lines} lines`] : [];
  });
}

/** A heading over several tests is no function to be read in one go. */
function isDescribe(node: ts.Node): boolean {
  return ts.isCallExpression(node.parent) && node.parent.expression.getText() === 'describe';
}

/** Tables of tests take their columns as arguments; everything else takes one object. */
export function checkParameters(file: SourceFile): readonly string[] {
  if (file.path.startsWith('test/') || longSignatures.has(file.path)) return [];
  const tree = parse(file);
  return nodesOf(tree).flatMap((node) => {
    if (!ts.isFunctionLike(node) || node.parameters.length <= positionalMax) return [];
    return [`line ${lineOf(tree, node.getStart(tree))}: ${node.parameters.length} parameters`];
  });
}

/** No `any`, no `!`, and `as` only as `as const` or beside its reason. */
export function checkTypes(file: SourceFile): readonly string[] {
  const tree = parse(file);
  const lines = file.text.split('\n');
  return nodesOf(tree).flatMap((node) => {
    const at = lineOf(tree, node.getStart(tree));
    if (node.kind === ts.SyntaxKind.AnyKeyword) return [`line ${at}: any`];
    if (ts.isNonNullExpression(node)) return [`line ${at}: non-null "!"`];
    if (!ts.isAsExpression(node) || node.type.getText(tree) === 'const') return [];
    const last = lineOf(tree, node.end);
    const beside = lines.slice(Math.max(0, at - 2), last + 1);
    return beside.some((line) => /\/\/|\*/.test(line)) ? [] : [`line ${at}: "as" without a reason`];
  });
}

export function checkExports(file: SourceFile): readonly string[] {
  if (/^[^/]+\.config\.ts$|\.d\.ts$/.test(file.path)) return [];
  return parse(file).statements.some(isDefaultExport) ? ['has a default export'] : [];
}

/** Only those who start the house may look at the environment. */
export function checkEnvironment(file: SourceFile): readonly string[] {
  if (!file.path.startsWith('src/') || /^src\/(main|cli)\.ts$|^src\/desk\//.test(file.path)) {
    return [];
  }
  return nodesOf(parse(file)).some(isProcessEnv) ? ['reads process.env'] : [];
}

const pureRooms = /^src\/(engine|intake|flow|language)\//;
const readers = new Set(['src/flow/load-flows.ts', 'src/language/load-catalog.ts']);
const impureNames = new Set(['process', 'fetch', 'setTimeout', 'setInterval', 'performance']);

/** The pure rooms: no I/O, no clock, no chance, no waiting. */
export function checkPurity(file: SourceFile): readonly string[] {
  if (!pureRooms.test(file.path) || readers.has(file.path)) return [];
  const tree = parse(file);
  return nodesOf(tree).flatMap((node) => {
    const what = impurity(node, tree);
    return what === null ? [] : [`line ${lineOf(tree, node.getStart(tree))}: ${what}`];
  });
}

function impurity(node: ts.Node, tree: ts.SourceFile): string | null {
  if (ts.isImportDeclaration(node)) {
    const target = node.moduleSpecifier.getText(tree);
    return /^'(node:|fs|crypto)/.test(target) ? target : null;
  }
  if (ts.isNewExpression(node) && node.expression.getText(tree) === 'Date') {
    return (node.arguments ?? []).length === 0 ? 'new Date()' : null;
  }
  if (ts.isPropertyAccessExpression(node)) {
    const words = node.getText(tree);
    return words === 'Date.now' || words === 'Math.random' ? words : null;
  }
  if (ts.isAwaitExpression(node) || node.kind === ts.SyntaxKind.AsyncKeyword) return 'async';
  if (!ts.isIdentifier(node) || !impureNames.has(node.text)) return null;
  return isGlobal(node) ? node.text : null;
}

/** A property or a name of our own that happens to be called like a global is no global. */
function isGlobal(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  return ts.isCallExpression(parent) && parent.expression === node;
}

function isProcessEnv(node: ts.Node): boolean {
  return (
    ts.isPropertyAccessExpression(node) &&
    node.name.text === 'env' &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === 'process'
  );
}

function isDefaultExport(statement: ts.Statement): boolean {
  if (ts.isExportAssignment(statement)) return true;
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  return modifiers.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);
}

/** Every guard reads the same tree. */
const trees = new WeakMap<SourceFile, ts.SourceFile>();
const nodes = new WeakMap<ts.SourceFile, readonly ts.Node[]>();

function parse(file: SourceFile): ts.SourceFile {
  const known = trees.get(file);
  if (known !== undefined) return known;
  const tree = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true);
  trees.set(file, tree);
  return tree;
}

function nodesOf(root: ts.SourceFile): readonly ts.Node[] {
  const known = nodes.get(root);
  if (known !== undefined) return known;
  const found: ts.Node[] = [];
  nodes.set(root, found);
  const visit = (node: ts.Node) => {
    found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(root);
  return found;
}

function lineOf(tree: ts.SourceFile, position: number): number {
  return tree.getLineAndCharacterOfPosition(position).line + 1;
}
