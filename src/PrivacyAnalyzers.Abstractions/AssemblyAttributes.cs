using System;

// Generated members name these types: a CLS-compliant library of the user's must stay one, without a warning.
[assembly: CLSCompliant(true)]
