/** Kinds of jobs of this feature; their subject is the id of a version, or a prefix of storage keys to empty. */
export const transcodeKind = 'transcode';
export const removeObjectsKind = 'remove-objects';
