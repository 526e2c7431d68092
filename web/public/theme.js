// Sets the saved theme before the first paint. src/ui/theme.ts does the rest.
try {
  const theme = localStorage.getItem('rmap-theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // No storage here: the system's theme it is.
}
