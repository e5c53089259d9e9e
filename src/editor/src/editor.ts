// Entry point of the draft editor; re-exports only.
export {}
