/** Releases of Argo CD, with the newest chart `argo-cd` that carries each. @see https://github.com/argoproj/argo-helm/tags */
export const argoCdCharts = {
  '2.14.11': '7.9.1',
  '3.0.12': '8.2.7',
  '3.1.9': '9.0.6',
  '3.2.6': '9.3.7',
  '3.3.9': '9.5.11',
  '3.4.4': '10.1.1',
} as const;

/** Every release of Argo CD that Keelson knows, the oldest first. */
export const argoCdVersions: readonly string[] = Object.keys(argoCdCharts);
