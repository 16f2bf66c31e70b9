// Property tests draw the same examples in every run, so that a failure can be looked at again.
import fc from 'fast-check';

fc.configureGlobal({ seed: 20_261_123 });
