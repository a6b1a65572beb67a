/** Mutations of committed objects on which the server and our check do not agree, each with the reason for which it stays so. The test holds this list exactly. */
export const disagreements: Readonly<Record<string, string>> = {};
