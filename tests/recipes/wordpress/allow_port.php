<?php
// All that differs from a site of the world: WordPress asks other sites only at the ports 80, 443 and 8080,
// and ours is served at another one meanwhile.
add_filter('http_allowed_safe_ports', function ($ports) {
    $ports[] = (int) getenv('RECIPES_PORT');
    return $ports;
});
