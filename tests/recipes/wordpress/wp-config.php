<?php
// WordPress for one test: its database, and its own folder, are named by the environment.
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:' . getenv('RECIPES_DATABASE'));
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
define('WP_HOME', getenv('RECIPES_HOME'));
define('WP_SITEURL', getenv('RECIPES_HOME'));
define('WP_CONTENT_DIR', getenv('RECIPES_CONTENT'));
// It has no way out, and asks for none.
define('DISABLE_WP_CRON', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
foreach (['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'] as $name) {
    define($name . '_KEY', 'a test, thrown away');
    define($name . '_SALT', 'a test, thrown away');
}
$table_prefix = 'wp_';
if (!defined('ABSPATH')) {
    define('ABSPATH', __DIR__ . '/');
}
require_once ABSPATH . 'wp-settings.php';
