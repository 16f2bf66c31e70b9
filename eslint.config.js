// What ESLint asks of our code: the strict rules of typescript-eslint and the ways of this house.
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', 'data/', 'node_modules/', 'test/fixtures/', '*.js', '*.cjs'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'separate-type-imports' },
      ],
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // The compiler's noUnusedLocals and noUnusedParameters say it already.
      '@typescript-eslint/no-unused-vars': 'off',
      // A record is often the plainer word, but a named index is sometimes the clearer one.
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      // `interface` and `type` both have their place; unions cannot be interfaces.
      '@typescript-eslint/consistent-type-definitions': 'off',
      // `?? ''` and `|| ''` differ where an empty text means "nothing".
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: true }],
      // `settings['DATA_DIR']` says that the key comes from outside.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // `[...text]` is how characters are taken one by one, beyond the first plane too.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // An async function without an await still keeps the promise its interface made.
      '@typescript-eslint/require-await': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-control-regex': 'error',
      'no-irregular-whitespace': 'error',
      'no-empty': 'error',
      'no-fallthrough': 'error',
      'no-useless-escape': 'error',
      'no-self-compare': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
);
