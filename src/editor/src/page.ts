// Behaviour of static pages that needs no circuit: local times, theme, keys.
export {}
