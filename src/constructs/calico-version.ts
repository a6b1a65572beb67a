/** Calico minors with the newest patch seen. @see https://github.com/projectcalico/calico/tags */
export const calicoVersions = { '3.25': 2, '3.26': 5, '3.27': 5, '3.28': 5, '3.29': 7, '3.30': 7, '3.31': 7, '3.32': 1 } as const;

/** Versions whose manifest Keelson knows. */
export const calicoManifestVersions = ['3.25.0', '3.32.1'] as const;
