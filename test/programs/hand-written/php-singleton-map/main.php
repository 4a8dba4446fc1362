<?php

require_once 'classes/TemuOpen.php';

$open = TemuOpen::getInstance();

$open->run('upload', array('image' => 'eA=='));
$open->run('compress', array('url' => 'https://img.example.com/1.png'));
TemuOpen::getInstance()->run('detail', array('productId' => 3));
TemuOpen::getInstance()->run('aftersales');
TemuOpen::getInstance()->run('none');
