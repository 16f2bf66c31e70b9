// The console's words in Persian, fetched as one file.
export const words = import.meta.glob<object>('../../../../../../locales/fa/console*.json', {
  eager: true,
  import: 'default',
});
