/** What stands in the place of a command in a thread of this program. */
export const threadWord = '(thread)';
